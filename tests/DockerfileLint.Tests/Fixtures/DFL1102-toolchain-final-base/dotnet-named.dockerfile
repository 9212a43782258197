ARG DOTNET_VERSION=10.0
FROM [|mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION}|] AS app
LABEL org.opencontainers.image.title="Shop" \
      org.opencontainers.image.vendor="Acme"
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 Shop__Currency=EUR
EXPOSE 8080
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
WORKDIR /app
ENTRYPOINT ["dotnet", "Shop.dll"]
