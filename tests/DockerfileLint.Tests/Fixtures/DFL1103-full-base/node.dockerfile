FROM [|node:22-bookworm|]
COPY . /app
RUN npm ci
CMD ["node", "/app/server.js"]
