FROM golang:1.26 AS build
FROM node:22 AS assets
FROM alpine:3.22
FROM alpine:3.22
