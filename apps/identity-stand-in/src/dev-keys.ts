// SPDX-License-Identifier: EUPL-1.2

/**
 * Keys of the stand-in, public on purpose: it proves nobody's identity. They are fixed so that tokens and
 * sign-ins outlive a restart. No real service trusts them; the stand-in refuses to run outside loopback.
 */
export const standInKeys = {
  cookies: ['stand-in-cookie-key'],
  jwks: {
    keys: [
      {
        kty: 'RSA',
        n: 'uq_IN3YMlX-pfkL8W3bTiU43Nkw5f-9NsggtKKs89aT_DgWvtRMkpvocBkZjWrQWYuxRxPI9UOYW_38H1BYrRu9V_VKcSHcDPe1fJP-Y5kYxhqGVONrgUf27oww6JjDK_mzg5CI9z3fdlLQ8LBI9W7LUn1IVcxQ1bk-4BWbpB_Hq7aeWSO7GuN4NCpchFM3Yl4H-6B4Wd4GynI3kYwQoH2mbjrvKcLPPt0k7l2pKSGVfncnB_2qTkckpeAlVK8L2nlJXfzRkZs-lMYBqO4E5Vkoiy75PX6u4oVd97ddvdBMsAEYz2Q7syP3aO3UB40Xj4FTVIJ2l5at1uHbilJRPSw',
        e: 'AQAB',
        d: 'EatvnOg8eq3xofS_I_0UOou_qBEA5D4HMZGajJ3gkDOEvJQHNHFSZ8eGfYWOA9jFwakyeByhdxXAGYCxgf5zLCydC_QUvLsfAG6GMd9LXohIScDjedUlpD0K1HzkyBaYMAqoIo-nIArtWxTQGS_ExPghLc88Hn9MK1u6RDCgX9L5QacvBXW5FDlMRYeJe_nv-Z3n3nMMcwfQKAPUS6CE9JNiTSc4TTcIpkDYbI5SJPc76KYOQjVLHXgnQg6-J2yLgbaYaUpmxHnWjWJ65WbXhCLPIeu1QzwVRIb2abxrbJ4t5vFhmazEtWBkVkDnWy_ATnv86d9y1LnElmN-penvcQ',
        p: '90rjakT3FX1uEtvZRJolE2TF5kSSnYNas3wz22Jlta7f8yLo4QnmpCpk0BRyyUe-SL947FMZMJHtGODh2-GB8zic-VQcdq7bQJq_tnyxbnhSzJiyThzp6tTYE_kwQ20x6qN-Mj-btuNecUUxgSsQxREECb0rspP9D5LP9G5aMmk',
        q: 'wUKWlOXu67bnGrXzgxuOEgVNDxc6oMa-fgowq2Hmmtbfy1BQ-VBgt5wu4o9bwxCGsoD2tDu1qQuHLtU5ip3hT2gZEmaSYBVywvcI_wcBHSk62AwNkM0p3fOczQRXuE2iNsrL3P2D81JoPk2U8gDBoCQyUg8yh7hWUK4WpckY1ZM',
        dp: 'nbqVbO3KD1nugHbbkMckyMbo9yNbxL3Id1zMEq0jJIwC6ailkwvmoWUs4g9422s4Mlx2O34RPgqFiO2_AalHYqQEc38znHuQ-xb5GuNTpJt4bGkkqXAFvzO9EphJMWiPgxJ-5nvtzOwfC-5PUgzu6FMfGTsgiQmdSnagz04nl6k',
        dq: 'EaDbT3Wx13p1ljAmqDzpNqeZIdlClcvLMIAJdHiXqmQTQd5vpG46hEUQ2cWt3xswzjOJTWNs7KCKkjEM8KH6HV4ne1Az5ePO9g3GmkyvQ1OxdGeVDTJJsV85XFIbFkquk0ToV54gXR-VNqmo_nInN05V8LpGJ68e4Hkgw7qWM1U',
        qi: 'J1ERvnGG2Jr9m-pBewPIvRZOqjLqm5fKcfyBmWiGY473Pc25lR2u3N1e6M3UAwRZXD6KWC9hHBkl3Aa9V3mVatkExrQfrGLMtq2KOBP2sQC8OpQ3h_TNgSbWuVmoT4ZO0qfkKpm2il2MIv3F8imtFmH9KpYcaglwM89vSW-NC3w',
        kid: 'stand-in',
        use: 'sig',
        alg: 'RS256',
      },
    ],
  },
};
