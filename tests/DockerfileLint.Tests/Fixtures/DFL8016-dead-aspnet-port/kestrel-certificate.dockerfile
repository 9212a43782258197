FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
ENV Kestrel__Endpoints__Https__Certificate__Path=/a.pfx
EXPOSE 80
COPY publish .
ENTRYPOINT ["dotnet", "App.dll"]
