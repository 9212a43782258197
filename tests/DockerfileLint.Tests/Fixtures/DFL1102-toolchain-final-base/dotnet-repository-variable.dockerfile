ARG BASE=mcr.microsoft.com/dotnet/sdk:10.0
FROM [|$BASE|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
