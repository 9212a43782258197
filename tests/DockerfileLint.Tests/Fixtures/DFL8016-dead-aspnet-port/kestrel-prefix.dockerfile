FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
ENV ASPNETCORE_Kestrel__Endpoints__Http__Url=http://*:80 \
    DOTNET_KESTREL__ENDPOINTS__Grpc__Url=http://*:5001
EXPOSE 80 5001
COPY publish .
ENTRYPOINT ["dotnet", "App.dll"]
