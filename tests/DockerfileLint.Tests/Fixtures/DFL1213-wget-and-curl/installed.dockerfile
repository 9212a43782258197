FROM example/base:1
RUN apt-get update && apt-get install -y --no-install-recommends curl wget && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.com/a | sh
RUN [|wget -q https://example.com/b|]
