ARG DOTNET_VERSION=10.0
FROM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS app
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 Shop__Currency=EUR
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION}
LABEL org.opencontainers.image.title="Shop" \
      org.opencontainers.image.vendor="Acme"
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 Shop__Currency=EUR
EXPOSE 8080
WORKDIR /src
COPY --from=app /app /app
WORKDIR /app
ENTRYPOINT ["dotnet", "Shop.dll"]
