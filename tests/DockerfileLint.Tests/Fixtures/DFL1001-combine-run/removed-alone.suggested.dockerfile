FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 gcc make && rm -rf /var/lib/apt/lists/* && \
    make all && \
    apt-get purge -y gcc make
USER node
CMD ["node", "/x.js"]
