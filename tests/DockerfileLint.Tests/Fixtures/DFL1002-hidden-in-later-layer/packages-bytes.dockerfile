FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl gnupg && rm -rf /var/lib/apt/lists/*
COPY x.js /
RUN [|apt-get purge -y --auto-remove curl gnupg|]
CMD ["node", "/x.js"]
