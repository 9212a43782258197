ARG DOTNET_VERSION=10.0.100
FROM [|mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION}|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
