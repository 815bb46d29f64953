FROM node:20-bookworm-slim AS build
WORKDIR /casetrail
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /casetrail
ENV NODE_ENV=production
COPY --from=build --chown=node:node /casetrail/package.json ./
COPY --from=build --chown=node:node /casetrail/node_modules ./node_modules
COPY --from=build --chown=node:node /casetrail/dist ./dist
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
CMD ["node", "--max-semi-space-size=64", "--no-parallel-scavenge", "--initial-old-space-size=512", "dist/src/cli.js", "serve"]
