# SPDX-License-Identifier: EUPL-1.2
# One image for every program of Samenspel; docker-compose.yml says which one runs.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/samenspel
COPY package.json package-lock.json .npmrc schema.graphql tsconfig.base.json tsconfig.web.json ./
COPY apps ./apps
COPY libs ./libs
COPY tools ./tools
# The embedded PostgreSQL and the Node of npm are for machines without a container; install scripts are not needed.
RUN npm ci --ignore-scripts
RUN npm run build
RUN npm prune --ignore-scripts --omit=dev --omit=optional

FROM node:24-bookworm-slim
WORKDIR /srv/samenspel
ENV NODE_ENV=production
COPY --from=build --chown=root:root /srv/samenspel ./
RUN install -d -o node -g node -m 0700 /var/lib/samenspel
USER node
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
