#include "CDistributions.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// Errors are answers: NaN, or an infinity. Doubles stay doubles, which is exact enough by far and twice as fast.
using Policy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>, policies::indeterminate_result_error<policies::ignore_error>,
    policies::promote_double<false>, policies::promote_float<false>>;

constexpr double root_two = 1.41421356237309504880;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

template <typename Answer> double guarded(Answer answer) noexcept {
    try {
        return answer();
    } catch (...) {
        return unknown;
    }
}

}  // namespace

double distributions_normal_cdf(double x) {
    return guarded([&] { return boost::math::erfc(-x / root_two, Policy()) / 2; });
}

double distributions_normal_quantile(double p) {
    return guarded([&] { return -root_two * boost::math::erfc_inv(2 * p, Policy()); });
}

double distributions_gamma_cdf(double shape, double scale, double x) {
    return guarded([&] { return boost::math::gamma_p(shape, x / scale, Policy()); });
}

double distributions_gamma_quantile(double shape, double scale, double p) {
    return guarded([&] { return scale * boost::math::gamma_p_inv(shape, p, Policy()); });
}

double distributions_negative_binomial_cdf(double size, double success, double k) {
    return guarded([&] { return boost::math::ibeta(size, k + 1, success, Policy()); });
}

double distributions_poisson_cdf(double mean, double k) {
    return guarded([&] { return boost::math::gamma_q(k + 1, mean, Policy()); });
}
