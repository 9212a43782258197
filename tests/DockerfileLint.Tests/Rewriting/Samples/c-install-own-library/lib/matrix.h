#pragma once
double trace(int n);
