FROM mcr.microsoft.com/dotnet/sdk:10.0
COPY . .
ENTRYPOINT ["dotnet", "vstest", "Shop.Tests.dll"]
