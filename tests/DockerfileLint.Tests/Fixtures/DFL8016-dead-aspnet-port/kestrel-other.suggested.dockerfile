FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
ENV Kestrel__Endpoints__Http__Url=http://*:5000
EXPOSE 5000
COPY publish .
ENTRYPOINT ["dotnet", "App.dll"]
