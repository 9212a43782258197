FROM mcr.microsoft.com/dotnet/sdk:10.0-noble-aot AS build

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine-extra AS one

FROM mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0-distroless-composite-extra AS two

FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled-composite
COPY --from=build /app .
COPY --from=one /app .
COPY --from=two /app .
ENTRYPOINT ["dotnet", "Web.dll"]
