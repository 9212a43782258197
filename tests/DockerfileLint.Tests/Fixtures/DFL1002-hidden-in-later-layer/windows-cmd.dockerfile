# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV MEDIA=C:\media
COPY media/ C:/media/
RUN C:\media\setup.exe /quiet
RUN RMDIR /S /Q [|%MEDIA%|]
