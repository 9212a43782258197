FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl=7.* gnupg tini && rm -rf /var/lib/apt/lists/*
COPY app /app
RUN /app/setup && [|apt-get purge -y --auto-remove curl gnupg|]
RUN pip install --no-cache-dir wheel
WORKDIR /srv
RUN [|python3 -m pip uninstall -y wheel|]
RUN npm install -g @vue/cli@5 && npm cache clean --force
USER app
RUN [|npm uninstall -g @vue/cli|]
CMD ["/app/run"]
