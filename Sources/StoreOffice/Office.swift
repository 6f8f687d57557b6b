import Retail
