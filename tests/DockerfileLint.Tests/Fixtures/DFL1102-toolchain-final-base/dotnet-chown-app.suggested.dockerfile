FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
RUN chown -R 1654 /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /src
COPY --from=build --chown=1654 /app /app
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
