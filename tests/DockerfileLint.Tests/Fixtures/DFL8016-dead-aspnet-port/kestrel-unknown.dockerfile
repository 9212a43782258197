FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
ARG PORT
ENV Kestrel__Endpoints__Http__Url=http://*:$PORT
EXPOSE 80
COPY publish .
ENTRYPOINT ["dotnet", "App.dll"]
