FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet build src/Web/Web.csproj -c Release -o /build

FROM build AS test
ENTRYPOINT ["dotnet", "vstest", "/build/Tests.dll"]

FROM build AS publish
RUN dotnet publish src/Web/Web.csproj -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=publish /app .
ENTRYPOINT ["dotnet", "Web.dll"]

