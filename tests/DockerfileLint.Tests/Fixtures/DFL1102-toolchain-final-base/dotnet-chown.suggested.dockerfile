FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
RUN groupadd -r shop && useradd -r -g shop shop
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
RUN chown -R shop:shop /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0
RUN groupadd -r shop && useradd -r -g shop shop
WORKDIR /src
COPY --from=build --chown=shop:shop /app /app
USER shop
WORKDIR /app
ENTRYPOINT ["dotnet", "Shop.dll"]
