FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]
RUN dotnet publish -o /app
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
