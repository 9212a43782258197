FROM [|mcr.microsoft.com/dotnet/sdk:10.0-noble-chiseled|] AS build
WORKDIR /src

FROM [|mcr.microsoft.com/dotnet/runtime:9.0-noble-chiseled-composite|] AS worker

FROM [|mcr.microsoft.com/dotnet/aspnet:8.0-chiseled-extra|] AS old

FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-noble-extra|]
COPY --from=build /app .
COPY --from=worker /app .
COPY --from=old /app .
ENTRYPOINT ["dotnet", "Web.dll"]
