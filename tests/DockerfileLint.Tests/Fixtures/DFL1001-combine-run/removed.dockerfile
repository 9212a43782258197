FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends python3 gcc make && rm -rf /var/lib/apt/lists/*
[|RUN|] make all
RUN apt-get purge -y --auto-remove gcc make
CMD ["node", "/x.js"]
