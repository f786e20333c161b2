// SPDX-License-Identifier: EUPL-1.2
import '@samenspel/portal-ui/theme.css';
