# One image: the BFF with the web app it serves. Two stages, so that build tools don't ship.
FROM node:22-bookworm-slim AS build
WORKDIR /jiashu
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY bff/package.json bff/
COPY miniprogram/package.json miniprogram/
RUN npm install --no-save --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
WORKDIR /jiashu
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY bff/package.json bff/
COPY miniprogram/package.json miniprogram/
RUN npm install --no-save --omit=dev --workspace bff --no-audit --no-fund && mkdir /data && chown node /data
COPY --from=build /jiashu/bff/dist bff/dist
COPY --from=build /jiashu/miniprogram/dist/h5 miniprogram/dist/h5
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=3s CMD node -e "fetch('http://127.0.0.1:8787/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "bff/dist/main.js"]
