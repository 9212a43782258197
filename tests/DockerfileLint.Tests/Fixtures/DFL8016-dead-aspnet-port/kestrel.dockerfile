FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
ENV Kestrel__Endpoints__Http__Url=http://*:80
EXPOSE 80
COPY publish .
ENTRYPOINT ["dotnet", "App.dll"]
