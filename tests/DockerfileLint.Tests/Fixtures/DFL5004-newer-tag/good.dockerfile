# Lines, which move by themselves, and versions without a later one.
FROM python:3.13-slim AS a
FROM python:3.7 AS b
FROM python:3.7.17 AS c
FROM alpine:3.22.99 AS d
FROM nginx:1.25 AS e
FROM ubuntu:25.04 AS f
FROM debian:12 AS g
FROM postgres:9.6 AS h
FROM example.org/python:3.13.1 AS i
FROM python:3.13.1@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d AS j
FROM python AS k
FROM scratch
