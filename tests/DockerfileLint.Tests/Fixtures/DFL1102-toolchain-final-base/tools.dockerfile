FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/sdk:10.0
RUN apt-get update && apt-get install -y --no-install-recommends docker.io && rm -rf /var/lib/apt/lists/*
COPY --from=build /out /agent
ENTRYPOINT ["/agent/agent"]
