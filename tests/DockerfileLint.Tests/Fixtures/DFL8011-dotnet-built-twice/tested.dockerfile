FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
WORKDIR /app

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet build src/Web/Web.csproj -c Release -o /app/build
RUN dotnet test src/Tests

FROM build AS publish
RUN dotnet publish src/Web/Web.csproj -c Release -o /app/publish

FROM base AS final
COPY --from=publish /app/publish .
ENTRYPOINT ["dotnet", "Web.dll"]
