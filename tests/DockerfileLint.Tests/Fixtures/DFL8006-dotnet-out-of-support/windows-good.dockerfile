# escape=`
FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
COPY site /inetpub/wwwroot
FROM mymicrosoft/aspnet:4.8
COPY site /inetpub/wwwroot
