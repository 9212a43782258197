FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
ENV ASPNETCORE_HTTP_PORTS=5000
EXPOSE 5000 80
COPY publish .
ENTRYPOINT ["dotnet", "App.dll"]
