FROM mcr.microsoft.com/dotnet/sdk:10.0
CMD ["dotnet", "watch"]
