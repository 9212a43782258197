ARG BASE=debian
FROM golang:1.27 AS build
FROM build AS test
FROM example.org:5000/team/image
FROM $BASE
