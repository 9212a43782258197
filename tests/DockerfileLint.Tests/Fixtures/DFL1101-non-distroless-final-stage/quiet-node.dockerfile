FROM [|node:22-slim|]
WORKDIR /app
COPY index.js ./
CMD ["node", "index.js"]
