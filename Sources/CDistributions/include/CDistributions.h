// Boost.Math's distributions behind C names. Nothing here throws: what has no answer is NaN.
#ifndef C_DISTRIBUTIONS_H
#define C_DISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

double distributions_normal_cdf(double x);
double distributions_normal_quantile(double p);
double distributions_gamma_cdf(double shape, double scale, double x);
double distributions_gamma_quantile(double shape, double scale, double p);
// Failures before `size` successes of probability `success` each; `size` need not be whole. P(X <= k).
double distributions_negative_binomial_cdf(double size, double success, double k);
double distributions_poisson_cdf(double mean, double k);

#ifdef __cplusplus
}
#endif

#endif
