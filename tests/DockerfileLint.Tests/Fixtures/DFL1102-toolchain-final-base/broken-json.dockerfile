FROM mcr.microsoft.com/dotnet/sdk:10.0
COPY . .
CMD ["dotnet", "run", "--no-build", "--"]]
