FROM node:22
RUN npm ci && [|npm cache clean|]
RUN [|npm cache clear|] || true
