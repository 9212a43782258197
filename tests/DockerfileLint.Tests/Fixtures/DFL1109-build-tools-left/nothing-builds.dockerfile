FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
RUN apt-get update && apt-get install -y --no-install-recommends libc-dev libjemalloc-dev && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
CMD ["/app/server"]
