FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
RUN curl -sL https://example.com/setup | bash - && apt-get install -y --no-install-recommends libc6-dev
COPY --from=build /app /app
ENTRYPOINT ["/app/server"]
