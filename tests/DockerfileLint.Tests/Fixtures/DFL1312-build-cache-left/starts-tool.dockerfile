FROM debian:13
RUN dotnet restore
CMD ["dotnet", "run"]
