FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]
WORKDIR /src
COPY . .
RUN dotnet publish -c Release
ENTRYPOINT ["dotnet", "bin/Release/net10.0/publish/Shop.dll"]
