FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish -c Release

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /src
COPY --from=build /src/bin/Release/net10.0/publish /src/bin/Release/net10.0/publish
ENTRYPOINT ["dotnet", "bin/Release/net10.0/publish/Shop.dll"]
