FROM debian:13-slim
WORKDIR /app
# All of it
COPY . .

# Needed at run time
RUN apt-get update && [|apt-get install -y --no-install-recommends libpq5|] && rm -rf /var/lib/apt/lists/*
CMD ["./start.sh"]
