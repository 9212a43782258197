FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY app .
ENTRYPOINT ["dotnet", "a.dll"]
