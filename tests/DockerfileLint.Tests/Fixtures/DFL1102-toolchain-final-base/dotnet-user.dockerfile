FROM [|mcr.microsoft.com/dotnet/sdk:7.0|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release -o /app
USER app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
