FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
COPY . .
RUN dotnet publish App.csproj -c Release -o /out

# The SDK is needed to load projects.
FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY --from=build /out .
ENTRYPOINT ["dotnet", "/App.dll"]
