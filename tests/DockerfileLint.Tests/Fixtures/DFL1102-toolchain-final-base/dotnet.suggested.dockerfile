FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN dotnet publish -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
